using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Security;

/// <summary>Adds <c>no-new-privileges</c> to a service's <c>security_opt</c>.</summary>
internal static class NoNewPrivilegesFix
{
    private const string Key = "security_opt";

    private const string Option = "no-new-privileges";

    /// <summary>Whether an item of <c>security_opt</c> is the switch (moby <c>daemon</c>, <c>parseSecurityOpt</c>), and how it stands.</summary>
    internal static bool IsSwitch(string item, out bool isOn)
    {
        var separator = item.IndexOfAny(['=', ':']);
        isOn = separator < 0 || item[(separator + 1)..] is "1" or "t" or "T" or "true" or "TRUE" or "True";
        return (separator < 0 ? item : item[..separator]) == Option;
    }

    /// <summary>The fix; null where the switch is off on purpose, the list cannot take an item, or the service that this one extends may bring the option.</summary>
    internal static CodeFix? Create(Service service)
    {
        if (service.Mapping?.Node is not YamlMapping body || body.FindEntry("extends") is not null || !ReferenceEquals(body.File, service.Entry!.Key.File))
        {
            return null;
        }

        var value = $"{Option}:true";
        var change = service.FindEntry(Key) is not { } entry ? YamlEdit.AddEntries(body, [new(Key, body.IsFlow ? $"[\"{value}\"]" : $"\n  - {value}")])
            : service.SecurityOpt.Any(static o => o.IsKnown && IsSwitch(o.Value, out _)) ? null
            : entry.Value.Node is YamlSequence list && ReferenceEquals(list.File, body.File) ? YamlEdit.AddItems(list, [list.IsFlow ? $"\"{value}\"" : value])
            : null;
        return change is { } made ? CodeFix.Unsafe("Forbid new privileges", made) : null;
    }
}
