namespace PublicNotice.FeedbackApi.Audit;

/// <summary>操作留痕: what people did, kept for good, and who may read it.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<AuditLog>().AddScoped<Readings>();
    }
}
