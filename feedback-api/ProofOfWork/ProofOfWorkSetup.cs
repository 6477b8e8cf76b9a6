using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>工作量证明: asked for under load alone, with a way for whoever has no JavaScript.</summary>
internal static class ProofOfWorkSetup
{
    public static void AddProofOfWork(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<ProofOfWorkOptions>("ProofOfWork");
        builder.Services.AddSingleton<SpentTokens>().AddSingleton<Challenges>().AddSingleton<Questions>().AddSingleton<Gate>();
    }
}
