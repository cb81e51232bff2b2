"""Pages for the file or the desk: a person's answer with its reasons, an official's page, an assignment's dossier."""
