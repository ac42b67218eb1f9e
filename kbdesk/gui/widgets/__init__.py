"""What several parts of the window are made of: colours, icons, fields, bars, small dialogs."""
