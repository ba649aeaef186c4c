/** What opens from an article, when the reader asks for it. */
import '../ui/export/take_along.ts';
import '../ui/reading/settings_panel.ts';
import '../ui/styles/print.css';
import './styles/dialogs.css';
