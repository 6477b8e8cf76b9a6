namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>
    /// Whether this start prints a one-time link for a further staff account although there are some: for a colleague, or
    /// when nobody can sign in any more. Default false; the first account is always offered.
    /// </summary>
    public bool OfferAccount { get; set; }
}
