namespace OperaMais.Screens;

/// <summary>One picture: its name, who looks, at what, and how.</summary>
internal sealed record Screen(string Name, string Role, string Path, bool IsDark = false, bool IsPhone = false)
{
    internal string File => $"{Name}{(IsDark ? "-dark" : "")}{(IsPhone ? "-phone" : "")}.png";
}
