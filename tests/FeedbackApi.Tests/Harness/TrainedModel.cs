using PublicNotice.Analytics;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>One model for all tests, trained on the built-in messages when the first test asks.</summary>
public static class TrainedModel
{
    private static readonly Lazy<Task<string>> Trained = new(() => Task.Run(() =>
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "divisions.model");
        DivisionTraining.Train(DivisionTraining.DefaultExamples(), new TrainingOptions()).Save(path);
        return path;
    }));

    public static Task<string> Path => Trained.Value;
}
