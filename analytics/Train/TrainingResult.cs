using System.Text;

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

    /// <summary>The same with what is known of its predecessor's days in use.</summary>
    internal TrainingResult With(LiveNumbers live, Drift drift) => new(Model, Card with { Live = live, Drift = drift });

    /// <summary>
    /// Writes the model and, beside it, its card as <c>.card.md</c>, <c>.card.json</c> and the page <c>.card.html</c>. Each file appears whole or not at
    /// all, the model last: where there is a model, there is its card.
    /// </summary>
    /// <exception cref="FaultException">The files cannot be written.</exception>
    public void Save(string path) => WholeFile.WriteAll(
        path,
        (".card.md", Encoding.UTF8.GetBytes(ModelCardText.Of(Card))),
        (".card.html", Encoding.UTF8.GetBytes(ModelCardHtml.Of(Card))),
        (".card.json", Encoding.UTF8.GetBytes(Json.Document(Card))),
        ("", bytes));
}
