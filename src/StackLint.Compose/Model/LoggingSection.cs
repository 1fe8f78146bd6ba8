using System.Collections.Immutable;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>logging</c> of a service.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class LoggingSection(ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary>The driver; absent means the daemon's default.</summary>
    public Located<string> Driver => GetText("driver");

    public ImmutableArray<NamedValue> Options => GetPairs("options");

    /// <summary>Whether <c>options</c> as a whole depends on a variable or is of a wrong type.</summary>
    public bool HasUnknownOptions => FindEntry("options") is { Value: ComposeScalar { IsNull: false } };

    /// <summary>The option of that name; absent when it is not written.</summary>
    public Located<string> GetOption(string name)
    {
        foreach (var option in Options)
        {
            if (option.Name.Is(name))
            {
                return option.Value;
            }
        }

        return Located<string>.Absent;
    }
}
