using System.Text.Json;
using System.Text.Json.Nodes;

namespace PublicNotice.Analytics;

/// <summary>Mean and standard deviation, over the folds, of every number that a trial prints.</summary>
internal static class FoldSummary
{
    public static JsonObject Of(IReadOnlyList<JsonObject> trials)
    {
        var summary = Summarise(trials);
        summary["folds"] = trials.Count;
        return summary;
    }

    private static JsonObject Summarise(IReadOnlyList<JsonObject> trials)
    {
        var summary = new JsonObject();
        foreach (var name in trials.SelectMany(trial => trial.Select(member => member.Key)).Distinct())
        {
            var values = trials.Select(trial => trial[name]).Where(value => value is not null).ToArray();
            if (values.All(value => value is JsonObject))
            {
                // A confusion matrix is counts of one fold; it has no useful mean.
                if (values.Length > 0 && name != "confusion")
                {
                    summary[name] = Summarise([.. values.Select(value => value!.AsObject())]);
                }
            }
            else if (values.All(value => value!.GetValueKind() == JsonValueKind.Number))
            {
                summary[name] = Spread([.. values.Select(value => value!.Deserialize<double>())]);
            }
        }

        return summary;
    }

    private static JsonObject Spread(double[] values)
    {
        var mean = values.Average();
        var deviation = values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return new JsonObject { ["mean"] = mean, ["deviation"] = deviation };
    }
}
