// copy-text
