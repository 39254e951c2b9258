using Microsoft.EntityFrameworkCore.Design;
using OperaMais.Data;
using OperaMais.Data.PostgreSql;
using OperaMais.Data.Sqlite;

return 0;

/// <summary>Gives dotnet-ef the model of one provider: <c>sqlite</c> or <c>postgresql</c>, named after <c>--</c>. No database is opened.</summary>
internal sealed class ContextFactory : IDesignTimeDbContextFactory<OperaMaisContext>
{
    public OperaMaisContext CreateDbContext(string[] args) => args is ["sqlite"]
        ? new SqliteDatabase("Data Source=:memory:").CreateContext()
        : new PostgreSqlDatabase("Host=localhost").CreateContext();
}
