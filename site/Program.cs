using PublicNotice.Site;

return SiteCommandLine.Run(args,
    BuildCommand.Create(),
    ServeCommand.Create(),
    CheckCommand.Create(),
    NewCommand.Create(),
    InspectCommand.Create(),
    ImportCommand.Create());
