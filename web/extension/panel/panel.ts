import '../../ui/styles/tokens.css';
import '../../ui/styles/controls.css';
import '../../ui/styles/claims.css';
import '../../ui/styles/claim_panel.css';
import '../../ui/styles/reader.css';
import './panel.css';
import './page_claims.ts';
