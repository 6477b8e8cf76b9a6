using PublicNotice.Analytics;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>The classifier for all tests, trained on the built-in messages when the first test asks.</summary>
public static class TrainedModel
{
    private static readonly Lazy<Task<string>> Trained = new(() => Task.Run(() =>
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "divisions.model");
        DivisionTraining.Train(DivisionTraining.DefaultExamples(), new TrainingOptions()).Save(path);
        TraitsTraining.Train(new TrainingOptions()).Save(TraitsModel.Beside(path));
        return path;
    }));

    public static Task<string> Path => Trained.Value;

    /// <summary>Puts it where a service looks for it.</summary>
    public static async Task CopyTo(Service service)
    {
        File.Copy(await Path, service.Model);
        File.Copy(TraitsModel.Beside(await Path), TraitsModel.Beside(service.Model));
    }
}
