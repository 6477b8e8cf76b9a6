using System.Globalization;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>A probability as people read it: a machine is never certain, so none is 0 or 100 per cent.</summary>
internal static class Percent
{
    private const double AlmostCertain = 0.995;
    private const double AlmostNever = 0.005;

    public static string Of(double probability) => probability switch
    {
        >= AlmostCertain => "99% 以上",
        < AlmostNever => "1% 以下",
        _ => probability.ToString("0%", CultureInfo.InvariantCulture),
    };
}
