/** What opens from the bar above an article. */
import '../ui/export/take_along.ts';
import '../ui/reading/settings_panel.ts';
