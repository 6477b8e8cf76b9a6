using System.CommandLine;
using PublicNotice.Analytics;

var analytics = new RootCommand("对来信建议承办处室：训练、测量、分类、归并。")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    ClassifyCommand.Create(),
    ClusterCommand.Create(),
    TraitsCommand.Create(),
};

return await CommandLine.RunAsync(analytics, args);
