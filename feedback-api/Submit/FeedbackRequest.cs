using System.Text.Json.Serialization;
using PublicNotice.FeedbackApi.Attachments;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>What a citizen sends, as the API's JSON names it. The form's fields bear the same names.</summary>
public sealed record FeedbackRequest
{
    /// <summary>意见, 建议, 咨询, 求助, 投诉 or 检举控告.</summary>
    public string? Kind { get; init; }

    /// <summary>The notice's id; null for the standing channel (日常咨询投诉).</summary>
    public string? Notice { get; init; }

    /// <summary>The item's permanent id within the notice; null for the whole notice.</summary>
    public string? Item { get; init; }

    /// <summary>At most 50 characters; optional.</summary>
    public string? Title { get; init; }

    /// <summary>1 to 2,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The sender's name; null to stay anonymous. At most 50 characters.</summary>
    public string? Name { get; init; }

    /// <summary>One way to reach the sender; optional. At most 100 characters.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether text and answer may be published.</summary>
    public bool Publish { get; init; }

    /// <summary>The slips of files that were uploaded before, at most 5; null for none.</summary>
    public IReadOnlyList<string?>? Attachments { get; init; }

    /// <summary>Makes a repeated request give the same receipt: from the form's hidden field or the header.</summary>
    [JsonIgnore]
    public string? IdempotencyKey { get; init; }

    /// <summary>The files that came with the form, or that the slips stand for.</summary>
    [JsonIgnore]
    internal IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>The form's one choice: to stay anonymous, or to leave a name or a contact. Null for the API.</summary>
    [JsonIgnore]
    internal string? Identity { get; init; }

    /// <summary>When the form was opened, sealed.</summary>
    [JsonIgnore]
    internal string? Opened { get; init; }

    /// <summary>Why an automatic check holds it; null for most.</summary>
    [JsonIgnore]
    internal string? HeldBecause { get; init; }
}
