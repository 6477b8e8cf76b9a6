using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteDb</c>: the model, without a service around it.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().WithAccounts().Options);
}

/// <summary>The same for <c>--context PostgreSqlDb</c>. A change of the model needs a migration for each.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql().WithAccounts().Options);
}

/// <summary>The shape of the accounts' tables, which Identity asks the host for.</summary>
internal static class AccountsDesign
{
    public static DbContextOptionsBuilder<T> WithAccounts<T>(this DbContextOptionsBuilder<T> options)
        where T : DbContext => options.UseApplicationServiceProvider(new ServiceCollection().AddAccountSchema().BuildServiceProvider());
}
