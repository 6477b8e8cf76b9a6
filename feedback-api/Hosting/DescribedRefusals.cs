namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What a route may answer besides success, for the API's description.</summary>
internal sealed record DescribedRefusals(IReadOnlyList<ProblemKind> Kinds);

/// <summary>How a route says so.</summary>
internal static class DescribedRefusalsSetup
{
    // Whoever sends something may meet these at any address; whoever asks for anything, the last two.
    private static readonly ProblemKind[] OfEveryBody =
        [ProblemKind.UnreadableBody, ProblemKind.CrossSitePost, ProblemKind.TooLarge, ProblemKind.UnsupportedFormat, ProblemKind.StorageUnavailable];

    private static readonly ProblemKind[] OfEveryRequest = [ProblemKind.TooManyRequests, ProblemKind.InternalError];

    /// <summary>Describes a route that reads: it refuses for these reasons, and for those of every route.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ProblemKind[] kinds) => Describe(route, [.. kinds, .. OfEveryRequest]);

    /// <summary>Describes a route that takes a body.</summary>
    public static RouteHandlerBuilder RefusesBodies(this RouteHandlerBuilder route, params ProblemKind[] kinds) =>
        Describe(route, [.. kinds, .. OfEveryBody, .. OfEveryRequest]);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, ProblemKind[] kinds)
    {
        foreach (var status in kinds.Select(kind => kind.Status).Distinct().Order())
        {
            route.ProducesProblem(status);
        }

        return route.WithMetadata(new DescribedRefusals(kinds));
    }
}
