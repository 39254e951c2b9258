using OperaMais.Data.Auditing;

namespace OperaMais.Application.Auditing;

/// <summary>How what the trail names is called in Portuguese. What has no name, as what was removed from the program since, is shown as it is.</summary>
public static class AuditText
{
    /// <summary>A table.</summary>
    public static string Entity(string entity) => Find("entity", entity);

    /// <summary>A column.</summary>
    public static string Column(string column) => Find("column", column);

    /// <summary>A value that the program gives a name, such as a state.</summary>
    public static string Value(string value) => Find("value", value);

    /// <summary>What was done to a row.</summary>
    public static string ToText(this AuditedAction action) => ApplicationMessages.All.Text($"audit.action.{action}");

    private static string Find(string kind, string name) => ApplicationMessages.All.Find($"audit.{kind}.{name}") ?? name;
}
