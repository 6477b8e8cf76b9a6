using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>Section <c>Site</c>: the public site that this service builds when it starts, and serves.</summary>
public sealed class SiteOptions
{
    /// <summary>The content folder. Null: the nearest <c>content/</c> with a <c>site.yml</c>, from the current folder upwards.</summary>
    public string? Content { get; set; }

    /// <summary>Where the built site lies. A relative path starts at the project's folder. Default <c>var/site</c>.</summary>
    [Required(ErrorMessage = "Site:Output 不能为空，请填写网站的输出位置，例如 var/site。")]
    public string Output { get; set; } = "var/site";
}
