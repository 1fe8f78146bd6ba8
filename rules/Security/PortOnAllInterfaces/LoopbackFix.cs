using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Security;

/// <summary>Binds a port to the loopback address of the host.</summary>
internal static class LoopbackFix
{
    private const string Address = "127.0.0.1";

    /// <summary>The fix; null where the port is written in a way that does not take an address.</summary>
    internal static CodeFix? Create(PortMapping port)
    {
        var change = port.Item switch
        {
            ComposeScalar scalar => Short(scalar, port.HostIp),
            ComposeMapping { Node: YamlMapping mapping } item => Long(mapping, item),
            _ => null,
        };
        return change is { } made ? CodeFix.Unsafe($"Bind it to {Address}", made) : null;
    }

    private static TextChange? Short(ComposeScalar item, Located<string> address)
    {
        var scalar = item.Node;
        if (scalar.Tag is not null || scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded)
        {
            return null;
        }

        if (address.IsAbsent)
        {
            // A container port alone, or behind an empty address and host port, keeps its port chosen by the engine.
            var ports = scalar.Value.TrimStart(':');
            return YamlEdit.ReplaceValue(scalar, ports.Contains(':') ? $"{Address}:{ports}" : $"{Address}::{ports}");
        }

        foreach (var written in (string[])[address.Value, $"[{address.Value}]"])
        {
            if (scalar.Value.StartsWith(written + ':', StringComparison.Ordinal))
            {
                return YamlEdit.ReplaceValue(scalar, Address + scalar.Value[written.Length..]);
            }
        }

        return null;
    }

    private static TextChange? Long(YamlMapping mapping, ComposeMapping item) =>
        mapping.FindEntry("host_ip") is { } entry ? (entry.Value is YamlScalar { Tag: null, Span.IsEmpty: false } written ? YamlEdit.ReplaceValue(written, Address) : null)
        : item.Find("host_ip") is null ? YamlEdit.AddEntries(mapping, [new("host_ip", Address)])
        : null;
}
