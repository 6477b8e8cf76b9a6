namespace PublicNotice.Analytics;

/// <summary>A trained model and its card.</summary>
public sealed class TrainingResult
{
    private readonly byte[] bytes;

    internal TrainingResult(DivisionModel model, ModelCard card)
    {
        Model = model;
        Card = card;
        bytes = ModelFile.Write(model.Content);
    }

    /// <summary>The model, ready to classify.</summary>
    public DivisionModel Model { get; }

    internal ModelCard Card { get; }

    /// <summary>
    /// Writes the model and, beside it, its card as <c>.card.md</c> and <c>.card.json</c>. Each file appears whole or not at
    /// all, the model last: where there is a model, there is its card.
    /// </summary>
    /// <exception cref="FaultException">The files cannot be written.</exception>
    public void Save(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            WholeFile.Write(path + ".card.md", ModelCardText.Of(Card));
            WholeFile.Write(path + ".card.json", Json.Document(Card));
            WholeFile.Write(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("PN612", "模型无法写出，请检查路径、权限和磁盘空间。", path));
        }
    }
}
