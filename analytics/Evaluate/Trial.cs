using System.Text.Json;
using System.Text.Json.Nodes;

namespace PublicNotice.Analytics;

/// <summary>Trains on one part, measures on another, with the time that both took.</summary>
internal static class Trial
{
    private const double LeastSecondsOfPrediction = 0.2;

    public static JsonObject Run(
        IReadOnlyList<LabelledMessage> train, IReadOnlyList<LabelledMessage> test, TrainingOptions options, IProgress<string> progress,
        CancellationToken cancellation, string? keep = null)
    {
        var clock = TimeProvider.System;
        var (start, cpu) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var model = Fitting.Fit(train, options, progress, cancellation).Model;
        var trainSeconds = clock.GetElapsedTime(start).TotalSeconds;
        var trainCpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var result = JsonSerializer.SerializeToNode(Evaluation.Of(model, test), Json.Line)!.AsObject();
        result["trainSeconds"] = Math.Round(trainSeconds, 3);
        result["trainCpuSeconds"] = Math.Round(trainCpuSeconds, 3);
        result["predictPerSecond"] = Math.Round(PredictPerSecond(model, test, clock));
        var bytes = ModelFile.Write(model.Content);
        result["modelBytes"] = bytes.Length;
        if (keep is not null)
        {
            WholeFile.WriteAll(keep, ("", bytes));
        }

        return result;
    }

    // One thread, from string to probabilities; the evaluation before has warmed everything up.
    private static double PredictPerSecond(DivisionModel model, IReadOnlyList<LabelledMessage> messages, TimeProvider clock)
    {
        var probabilities = new float[model.Labels.Count];
        var start = clock.GetTimestamp();
        var done = 0;
        while (clock.GetElapsedTime(start).TotalSeconds < LeastSecondsOfPrediction)
        {
            foreach (var message in messages)
            {
                model.Score(message.Title, message.Text, probabilities);
            }

            done += messages.Count;
        }

        return done / clock.GetElapsedTime(start).TotalSeconds;
    }
}
