using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Reads the form's fields. They bear the JSON's names.</summary>
internal static class FormFields
{
    public static FeedbackRequest Read(IFormCollection fields) => new()
    {
        Kind = One(fields, "kind"),
        Notice = One(fields, "notice"),
        Item = One(fields, "item"),
        Title = One(fields, "title"),
        Text = One(fields, "text"),
        Name = One(fields, "name"),
        Contact = One(fields, "contact"),
        Publish = One(fields, "publish") == "true",
        IdempotencyKey = One(fields, "idempotencyKey"),
    };

    private static string? One(IFormCollection fields, string name) =>
        fields[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
}
