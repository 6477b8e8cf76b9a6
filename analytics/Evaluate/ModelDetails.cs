namespace PublicNotice.Analytics;

/// <summary>What a card shows beside its numbers: how sure they are, and where the model does worse.</summary>
internal sealed record ModelDetails
{
    private const int Resamples = 1000;
    private const int StepsOfCurve = 20;
    private const int Bins = 10;
    private const double Tail = 0.025;
    private const int ShortText = 30;

    /// <summary>By label, in the order of their ids: 95 % confidence intervals.</summary>
    public required IReadOnlyDictionary<string, ClassIntervals> Intervals { get; init; }

    /// <summary>The accuracy on the share of messages that the model is surest of.</summary>
    public required IReadOnlyList<CurvePoint> Coverage { get; init; }

    /// <summary>What the model believed and how often it was right.</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>Groups of messages that somebody could be treated worse in.</summary>
    public required IReadOnlyList<GroupAccuracy> Groups { get; init; }

    /// <param name="predictions">One for each of the examples.</param>
    /// <param name="examples">Held-out examples.</param>
    /// <param name="labels">The labels' ids.</param>
    /// <param name="outOfScope">The number of the label for no division; −1 when there is none.</param>
    /// <param name="seed">For the resampling.</param>
    public static ModelDetails Of(
        IReadOnlyList<Prediction> predictions, IReadOnlyList<LabelledMessage> examples, string[] labels, int outOfScope, int seed)
    {
        Judged[] judged =
        [
            .. predictions.Zip(examples, (prediction, example) => (prediction, example))
                .Where(pair => !pair.prediction.IsOutOfScope(outOfScope))
                .Select(pair => Judged.Of(pair.prediction, pair.example, outOfScope)),
        ];
        return new ModelDetails
        {
            Intervals = IntervalsOf(judged, labels, seed),
            Coverage = CurveOf(judged),
            Calibration = BinsOf(predictions),
            Groups = GroupsOf(judged),
        };
    }

    private static SortedDictionary<string, ClassIntervals> IntervalsOf(Judged[] judged, string[] labels, int seed)
    {
        var intervals = new SortedDictionary<string, ClassIntervals>(StringComparer.Ordinal);
        var f1 = Bootstrap(judged, labels.Length, seed);
        for (var label = 0; label < labels.Length; label++)
        {
            var (actual, predicted) = (judged.Count(one => one.Actual == label), judged.Count(one => one.Best == label));
            var both = judged.Count(one => one.Actual == label && one.Best == label);
            if (actual + predicted > 0)
            {
                intervals[labels[label]] = new ClassIntervals(Interval.Of(both, predicted), Interval.Of(both, actual), f1[label]);
            }
        }

        return intervals;
    }

    // Messages drawn with replacement, a thousand times: between which values does F1 lie in 95 % of the draws?
    private static Interval[] Bootstrap(Judged[] judged, int labels, int seed)
    {
        var random = new Random(seed);
        var draws = Enumerable.Range(0, labels).Select(_ => new double[Resamples]).ToArray();
        for (var draw = 0; draw < Resamples; draw++)
        {
            var (sides, both) = (new int[labels], new int[labels]);
            for (var i = 0; i < judged.Length; i++)
            {
                var one = judged[random.Next(judged.Length)];
                if (one.Actual >= 0)
                {
                    sides[one.Actual]++;
                    both[one.Actual] += one.IsRight ? 1 : 0;
                }

                sides[one.Best]++;
            }

            for (var label = 0; label < labels; label++)
            {
                draws[label][draw] = sides[label] == 0 ? 0 : 2.0 * both[label] / sides[label];
            }
        }

        return Array.ConvertAll(draws, values =>
        {
            Array.Sort(values);
            return new Interval(values[(int)(Tail * Resamples)], values[(int)((1 - Tail) * Resamples)]);
        });
    }

    private static List<CurvePoint> CurveOf(Judged[] judged)
    {
        var surest = judged.OrderByDescending(one => one.Confidence).ToArray();
        return
        [
            .. Enumerable.Range(1, StepsOfCurve).Select(step =>
            {
                var kept = (int)Math.Ceiling(surest.Length * step / (double)StepsOfCurve);
                return new CurvePoint(step / (double)StepsOfCurve, kept == 0 ? 0 : surest.Take(kept).Count(one => one.IsRight) / (double)kept);
            }),
        ];
    }

    private static List<CalibrationBin> BinsOf(IReadOnlyList<Prediction> predictions) =>
    [
        .. predictions.GroupBy(prediction => Math.Min(Bins - 1, (int)(prediction.Probabilities.Max() * Bins)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(
                Math.Round(bin.Average(prediction => prediction.Probabilities.Max()), 6),
                bin.Count(prediction => prediction.Likeliest == prediction.Actual) / (double)bin.Count(),
                bin.Count())),
    ];

    private static List<GroupAccuracy> GroupsOf(Judged[] judged)
    {
        IEnumerable<(string Group, Judged One)> named = judged.SelectMany(one => new[]
        {
            (one.Example.Text.Length < ShortText ? "短（不足 30 字）" : "长（30 字以上）", one),
            (one.Example.Item is null ? "不针对某一事项" : "针对某一事项", one),
            (one.Example.Kind is { } kind ? $"类型：{kind}" : "类型：未标", one),
        });
        return
        [
            .. named.GroupBy(pair => pair.Group)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, Right: group.Count(pair => pair.One.IsRight), All: group.Count()))
                .Select(group => new GroupAccuracy(group.Key, group.All, group.Right / (double)group.All, Interval.Of(group.Right, group.All))),
        ];
    }

    private sealed record Judged(LabelledMessage Example, int Actual, int Best, double Confidence)
    {
        public bool IsRight => Actual == Best;

        public static Judged Of(Prediction prediction, LabelledMessage example, int outOfScope)
        {
            var best = prediction.VerdictAt(0, outOfScope).Best;
            return new Judged(example, prediction.Actual, best, prediction.Probabilities[best]);
        }
    }
}

/// <summary>How sure a label's numbers are.</summary>
internal sealed record ClassIntervals(Interval Precision, Interval Recall, Interval F1);

/// <summary>A point of the coverage–accuracy curve.</summary>
internal sealed record CurvePoint(double Coverage, double Accuracy);

/// <summary>Messages with about the same highest probability.</summary>
internal sealed record CalibrationBin(double Confidence, double Accuracy, int Count);

/// <summary>How often the first choice is right in a group of messages.</summary>
internal sealed record GroupAccuracy(string Group, int Count, double Accuracy, Interval Interval);
