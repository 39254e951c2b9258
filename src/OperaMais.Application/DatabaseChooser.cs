using System.Data.Common;
using OperaMais.Data.PostgreSql;
using OperaMais.Data.Sqlite;
using OperaMais.Data.Storage;

namespace OperaMais.Application;

/// <summary>Tells from a connection string which database it means.</summary>
public static class DatabaseChooser
{
    /// <summary>The database in the working folder, used where no other is named.</summary>
    public const string Default = "Data Source=operamais.db";

    /// <summary>The database a connection string means: <c>Host=…</c> is PostgreSQL, <c>Data Source=…</c> is SQLite.</summary>
    /// <exception cref="Domain.Messages.RefusedException">It is neither.</exception>
    public static OperaMaisDatabase Choose(string connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            if (parts.ContainsKey("Host"))
                return new PostgreSqlDatabase(connectionString);
            if (parts.ContainsKey("Data Source"))
                return new SqliteDatabase(connectionString);
        }
        catch (ArgumentException)
        {
            // Not a connection string at all: said below.
        }
        throw ApplicationMessages.All.Refuse("database.connectionString");
    }
}
