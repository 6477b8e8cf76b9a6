namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>Whether the classifier works, for the desk to say. Intake never asks.</summary>
internal sealed class ModelState
{
    private volatile string? _trouble = "分类模型正在加载，暂无建议，请人工分派。";

    /// <summary>Why there is no suggestion now; null while the classifier works.</summary>
    public string? Trouble => _trouble;

    public void Works() => _trouble = null;

    public void Fails(string sentence) => _trouble = sentence;
}
