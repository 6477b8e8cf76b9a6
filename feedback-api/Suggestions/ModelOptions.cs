using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>Section <c>Model</c>: the classifier that suggests a division.</summary>
public sealed class ModelOptions
{
    /// <summary>
    /// The model file. A relative path starts at the project's folder. When it is missing the service trains one in the
    /// background and works without until then. Default <c>var/model/divisions.model</c>.
    /// </summary>
    [Required(ErrorMessage = "Model:Path 不能为空，请填写模型文件的位置，例如 var/model/divisions.model。")]
    public string Path { get; set; } = "var/model/divisions.model";

    /// <summary>Whether to train a model when the file is missing. Default true.</summary>
    public bool TrainWhenMissing { get; set; } = true;

    /// <summary>
    /// Whether staff see no suggestion for a twentieth of the cases, drawn by lot, so that agreement with the model can be
    /// measured on people who did not read it first (incident T81). Default true.
    /// </summary>
    public bool BlindSample { get; set; } = true;
}
