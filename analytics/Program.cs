using System.CommandLine;
using PublicNotice.Analytics;

var analytics = new RootCommand("对来信建议承办处室：训练、测量、分类、归并。")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    ClassifyCommand.Create(),
    ClusterCommand.Create(),
    TraitsCommand.Create(),
    ReportCommand.Create(TimeProvider.System),
    RetrainCommand.Create(),
    VersionCommands.Versions(),
    VersionCommands.Promote(TimeProvider.System),
    VersionCommands.Restore(TimeProvider.System),
};

return await CommandLine.RunAsync(analytics, args);
