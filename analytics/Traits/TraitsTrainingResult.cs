namespace PublicNotice.Analytics;

/// <summary>A trained traits model and its card.</summary>
public sealed class TraitsTrainingResult
{
    internal TraitsTrainingResult(TraitsModel model, TraitsCard card) => (Model, Card) = (model, card);

    /// <summary>The model, ready to use.</summary>
    public TraitsModel Model { get; }

    internal TraitsCard Card { get; }

    /// <summary>Writes the model and, beside it, its card; each appears whole or not at all, the model last.</summary>
    /// <exception cref="FaultException">The files cannot be written.</exception>
    public void Save(string path) => WholeFile.WriteAll(
        path,
        (".card.md", System.Text.Encoding.UTF8.GetBytes(TraitsCardText.Of(Card))),
        (".card.html", System.Text.Encoding.UTF8.GetBytes(TraitsCardHtml.Of(Card))),
        (".card.json", System.Text.Encoding.UTF8.GetBytes(Json.Document(Card))),
        ("", TraitsFile.Write(Model.Content)));
}
