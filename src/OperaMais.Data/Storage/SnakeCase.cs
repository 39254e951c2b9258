using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OperaMais.Data.Storage;

/// <summary>Names tables and columns as SQL typed by hand expects them on both databases: lower case, words apart.</summary>
internal static class SnakeCase
{
    internal static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.GetColumnName()));
            foreach (var key in entity.GetKeys())
                key.SetName(Of(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    /// <summary><c>PlaceOfSurgery</c> becomes <c>place_of_surgery</c>.</summary>
    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && text.Length > 0 && text[^1] != '_')
                text.Append('_');
            text.Append(char.ToLowerInvariant(character));
        }
        return text.ToString();
    }
}
