using System.CommandLine;
using PublicNotice.Analytics;

var analytics = new RootCommand("对来信建议承办处室：训练、测量、分类。")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    ClassifyCommand.Create(),
};

return await CommandLine.RunAsync(analytics, args);
