using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Reads what a form would send if it were sent as it stands.</summary>
public static class Forms
{
    public static Dictionary<string, string?> Read(IElement form)
    {
        var fields = new Dictionary<string, string?>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            if (ValueOf(field) is { } value)
            {
                fields[field.GetAttribute("name")!] = value;
            }
        }

        return fields;
    }

    private static string? ValueOf(IElement field) => field switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };
}
