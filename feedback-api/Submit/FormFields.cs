using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Reads the form's fields. They bear the JSON's names.</summary>
internal static class FormFields
{
    /// <summary>The values of the choice between staying anonymous and being named.</summary>
    public const string Anonymous = "anonymous";
    public const string Named = "named";

    /// <summary>A field that no person sees and no person fills.</summary>
    public const string Trap = "website";

    public static FeedbackRequest Read(IFormCollection fields)
    {
        var identity = One(fields, "identity");
        return new()
        {
            Kind = One(fields, "kind"),
            Notice = One(fields, "notice"),
            Item = One(fields, "item"),
            Title = One(fields, "title"),
            Text = One(fields, "text")?.ReplaceLineEndings("\n"),
            // What was typed before the choice fell on "anonymous" is not sent on.
            Name = identity == Anonymous ? null : One(fields, "name"),
            Contact = identity == Anonymous ? null : One(fields, "contact"),
            Publish = One(fields, "publish") == "true",
            IdempotencyKey = One(fields, "idempotencyKey"),
            Identity = identity,
            Opened = One(fields, "opened"),
        };
    }

    public static bool IsTrapped(IFormCollection fields) => One(fields, Trap) is not null;

    private static string? One(IFormCollection fields, string name) =>
        fields[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
}
