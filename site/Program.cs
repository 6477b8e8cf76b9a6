using PublicNotice.Site;

return SiteCommandLine.Run(args,
    BuildCommand.Create(),
    CheckCommand.Create(),
    InspectCommand.Create());
