namespace PublicNotice.Analytics;

/// <summary>What a model is and how well it does; written beside it. It holds nothing that differs from run to run.</summary>
internal sealed record ModelCard
{
    public required string Version { get; init; }

    public required long ModelBytes { get; init; }

    public required int Seed { get; init; }

    public required string Trainer { get; init; }

    public required string Features { get; init; }

    public required int Terms { get; init; }

    public required double Temperature { get; init; }

    public required double Threshold { get; init; }

    public required double TargetPrecision { get; init; }

    /// <summary>How many citizens' messages there were of each label.</summary>
    public required IReadOnlyDictionary<string, int> Messages { get; init; }

    /// <summary>How many official texts of each label were learnt from besides.</summary>
    public required IReadOnlyDictionary<string, int> Background { get; init; }

    /// <summary>Measured on a fifth of the messages with a model that had not seen them.</summary>
    public required EvaluationReport HeldOut { get; init; }

    /// <summary>How sure those numbers are, and where the model does worse.</summary>
    public required ModelDetails Details { get; init; }

    /// <summary>What staff corrected; null for a model that came before any correction.</summary>
    public LiveNumbers? Live { get; init; }

    /// <summary>How far the latest messages are from those learnt from; null without corrections.</summary>
    public Drift? Drift { get; init; }

    public static ModelCard Of(FittedModel fitted, IReadOnlyList<LabelledMessage> examples, EvaluationReport heldOut, ModelDetails details, TrainingOptions options)
    {
        var model = fitted.Model;
        return new ModelCard
        {
            Version = model.Version,
            ModelBytes = ModelFile.Write(model.Content).Length,
            Seed = options.Seed,
            Trainer = FormattableString.Invariant(
                $"ML.NET SdcaNonCalibrated（L2 {options.Regularisation}，至多 {fitted.Passes} 轮，单线程）{(fitted.Calibration.ViewCount > 1 ? "＋朴素贝叶斯＋类中心，由矩阵校准合成一层权重，再按每封信分值的离散程度调温" : "＋温度校准")}"),
            Features = FormattableString.Invariant(
                $"汉字 1–2 元组，标题{(model.Content.Space.Shape.TitleApart ? "单独成域" : "并入正文")}，散列到 2^{model.Content.Space.Shape.HashBits}，(1+ln 词频)×逆文档频率×√相对熵"),
            Terms = model.Content.Space.Buckets.Length,
            Temperature = Math.Round(fitted.Calibration.Temperature, 6),
            Threshold = Math.Round(model.Content.Threshold, 6),
            TargetPrecision = options.TargetPrecision,
            Messages = Count(examples, isBackground: false),
            Background = Count(examples, isBackground: true),
            HeldOut = heldOut,
            Details = details,
        };
    }

    private static SortedDictionary<string, int> Count(IReadOnlyList<LabelledMessage> examples, bool isBackground) => new(
        examples.Where(example => example.IsBackground == isBackground).CountBy(example => example.Label).ToDictionary(),
        StringComparer.Ordinal);
}
