using System.Data.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Mail;
using PublicNotice.FeedbackApi.People;
using PublicNotice.FeedbackApi.Recounts;
using PublicNotice.FeedbackApi.Reminders;
using PublicNotice.FeedbackApi.Queue;
using PublicNotice.FeedbackApi.Queue.Bulk;
using PublicNotice.FeedbackApi.Search;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// The store: cases with their events, attachments and suggestions, and staff accounts. Submissions come in by
/// <see cref="CaseWriter"/>; everything else is read and saved here.
/// </summary>
internal abstract class FeedbackDb(DbContextOptions options) : IdentityUserContext<StaffAccount>(options)
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<StaffSession> Sessions => Set<StaffSession>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<CalendarMark> CalendarMarks => Set<CalendarMark>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<FindableWords> FindableWords => Set<FindableWords>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();

    // Rows of these tables are added and never changed: the database itself refuses it.
    private static readonly string[] AppendOnly = ["CaseEvents", "AuditEvents"];

    /// <summary>Brings the database to this version, and makes it guard what is only ever added to.</summary>
    public void Prepare()
    {
        Database.Migrate();
        foreach (var table in AppendOnly)
        {
            Database.ExecuteSqlRaw(Guard(table));
        }

        // Over the columns of two entities: the model cannot say it.
        Database.ExecuteSqlRaw("CREATE INDEX IF NOT EXISTS \"IX_Cases_Queue\" ON \"Cases\" " + QueueIndex);
    }

    // All that the queue counts, filters and sorts by, so that it reads no letter for it; first what it counts by, in that order.
    private const string QueueIndex = """
        ("State", "HeldBecause", "IsProtected", "Division", "DueOn", "Id", "SuggestedDivision", "Confidence", "Kind", "Subject_NoticeId", "Subject_ItemId",
        "ReceivedAt", "AnsweredAt")
        """;

    /// <summary>The statements by which the database refuses to change or delete the rows of a table; harmless when repeated.</summary>
    protected abstract string Guard(string table);

    /// <summary>Overwrites what the database still holds of rows that were changed or deleted.</summary>
    public abstract Task ForgetOldRows(CancellationToken cancel);

    /// <summary>
    /// Runs what reads and then saves in one transaction, and no two of them at once: what it read is still so when it
    /// saves. May run again after a broken connection, so it must read all that it needs itself.
    /// </summary>
    public virtual Task<T> Alone<T>(Func<Task<T>> act, CancellationToken cancel = default) =>
        Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            ChangeTracker.Clear();
            await using var transaction = await Database.BeginTransactionAsync(cancel);
            await LockAuditChain(cancel);
            var result = await act();
            await transaction.CommitAsync(cancel);
            return result;
        });

    /// <summary>Saves. Audit events among it are numbered and chained in the same transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var events = ChangeTracker.Entries<AuditEvent>().Where(entry => entry.State is EntityState.Added).ToList();
        if (events.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (Database.CurrentTransaction is not null)
        {
            await LockAuditChain(cancellationToken);
            await AuditChain.Append(this, events, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var saved = await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            await LockAuditChain(cancellationToken);
            await AuditChain.Append(this, events, cancellationToken);
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return rows;
        });
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    /// <summary>Lets nobody else add audit events until the current transaction ends.</summary>
    protected abstract Task LockAuditChain(CancellationToken cancel);

    /// <summary>Begins to write as a letter would, and writes nothing.</summary>
    /// <exception cref="DbException">The store takes no writes.</exception>
    public Task BeginToWrite() => Alone(async () =>
    {
        await AskToWrite();
        return true;
    });

    protected abstract Task AskToWrite();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Case>(@case =>
        {
            @case.HasIndex(c => c.CodeHash).IsUnique();
            @case.Property(c => c.Version).IsConcurrencyToken();
            @case.Property(c => c.Kind).HasConversion(kind => kind.Word(), word => FeedbackKinds.TryParse(word)!.Value);
            @case.Property(c => c.State).HasConversion<string>();
            @case.Property(c => c.Alarm).HasConversion<string>();
            @case.OwnsOne(c => c.Subject);
            @case.OwnsOne(c => c.Suggestion, suggestion =>
            {
                suggestion.ToJson();
                suggestion.OwnsMany(s => s.Top);
                suggestion.OwnsMany(s => s.Terms);
            });
            @case.Property(c => c.Rating).HasConversion<string>();
            @case.Property(c => c.Outcome).HasConversion<string>();
            @case.Property(c => c.Publicity).HasConversion<string>();
            @case.Ignore(c => c.Protection);
            @case.HasIndex(c => c.Division);
            @case.HasIndex(c => c.OtherCase);
            @case.OwnsOne(c => c.Public, wording => wording.Property(row => row.HiddenAs).HasConversion<string>());
            // Not owned: who stays out is looked up by itself, without the case.
            @case.HasMany(c => c.Blinds).WithOne().HasForeignKey(row => row.CaseId).IsRequired();
            @case.Navigation(c => c.Blinds).AutoInclude();
            @case.OwnsMany(c => c.Notes, note =>
            {
                note.ToTable("CaseNotes");
                note.HasKey(row => row.Id);
            });
            @case.OwnsMany(c => c.Messages, message =>
            {
                message.ToTable("CaseMessages");
                message.HasKey(row => row.Id);
            });
            @case.OwnsMany(c => c.Attachments, attachment =>
            {
                attachment.ToTable("CaseAttachments");
                attachment.HasKey(row => row.Id);
                attachment.HasIndex(row => row.Key).IsUnique();
            });
            @case.OwnsMany(c => c.Events, e =>
            {
                e.ToTable("CaseEvents");
                e.HasKey(row => row.Id);
                e.Property(row => row.From).HasConversion<string>();
                e.Property(row => row.To).HasConversion<string>();
                e.Property(row => row.Clock).HasConversion<string>();
            });
        });
        builder.Entity<AuditEvent>(e =>
        {
            e.HasKey(row => row.Sequence);
            e.HasIndex(row => row.At);
            e.HasIndex(row => row.CaseId);
        });
        builder.Entity<StaffSession>(session =>
        {
            session.ToTable("StaffSessions");
            session.HasIndex(row => row.AccountId);
            session.Property(row => row.By).HasConversion<string>();
        });
        builder.Entity<Reminder>(reminder =>
        {
            reminder.HasIndex(row => new { row.AccountId, row.CaseId, row.Kind, row.Occasion }).IsUnique();
            reminder.HasIndex(row => new { row.AccountId, row.ReadAt });
            reminder.Property(row => row.Kind).HasConversion<string>();
            reminder.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<CalendarMark>(mark => mark.Property(row => row.Id).ValueGeneratedNever());
        builder.Entity<OutgoingMail>(mail =>
        {
            mail.HasIndex(row => new { row.SentAt, row.NextTryAt });
            mail.HasIndex(row => new { row.AccountId, row.MadeAt });
            mail.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(row => row.TokenHash).IsUnique();
            invitation.Property(row => row.EndedAt).IsConcurrencyToken();
        });
        builder.Entity<CaseBlind>().ToTable("CaseBlinds");
        builder.Entity<FindableWords>(words =>
        {
            words.HasKey(row => row.CaseId);
            words.Property(row => row.CaseId).ValueGeneratedNever();
        });
        builder.Entity<BulkRun>(run =>
        {
            run.Property(r => r.Act).HasConversion<string>();
            run.HasMany(r => r.Items).WithOne().HasForeignKey(item => item.RunId).OnDelete(DeleteBehavior.Cascade);
            run.HasOne<StaffAccount>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<BulkItem>(item =>
        {
            item.HasKey(i => new { i.RunId, i.CaseId });
            item.Property(i => i.Before).HasConversion<string>();
        });
        builder.Entity<SavedView>(view =>
        {
            view.HasIndex(v => new { v.AccountId, v.Name }).IsUnique();
            view.Property(v => v.Name).HasMaxLength(SavedView.NameLimit);
            view.HasOne<StaffAccount>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    // SQLite cannot order its text form of an instant; a number it can.
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
