"""How fast Rapport is and how much memory it takes; run by hand (see README.md)."""
