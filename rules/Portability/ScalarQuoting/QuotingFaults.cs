using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Finds scalars of a service with quotes that they should not have, or without those that they should.</summary>
internal static class QuotingFaults
{
    private const string WithQuotes = "with quotes";

    /// <summary>Ports that readers of YAML 1.1 take for base-60 numbers, and those that the option asks to be quoted.</summary>
    internal static IEnumerable<QuotingFault> OfPorts(Service service, PortQuotes wanted)
    {
        foreach (var scalar in Scalars(service, "ports"))
        {
            if (scalar.Node is { IsPlain: true, Tag: null } node && Base60.TryRead(node.Value, out var number))
            {
                yield return new QuotingFault(node, WithQuotes, $"readers of YAML 1.1 take it for the base-60 number {number}", Requote(scalar, wanted));
            }
            else if (Violates(scalar.Node, wanted))
            {
                yield return Style(scalar, wanted);
            }
        }

        foreach (var scalar in Scalars(service, "expose").Where(s => Violates(s.Node, wanted)))
        {
            yield return Style(scalar, wanted);
        }
    }

    /// <summary>Words of the environment that readers of YAML 1.1 take for booleans.</summary>
    internal static IEnumerable<QuotingFault> OfEnvironment(Service service) =>
        service.Environment
            .Select(static v => v.Source.Written)
            .OfType<ComposeScalar>()
            .Where(static s => s.Node is { IsPlain: true, Tag: null, IsKey: false, Parent: YamlMapping } && IsOldBoolean(s.Node.Value))
            .Select(static s => new QuotingFault(s.Node, WithQuotes, $"readers of YAML 1.1 take it for {(s.Node.Value[0] is 'y' or 'Y' || s.Node.Value is "on" or "On" or "ON" ? "true" : "false")}", YamlEdit.Quote(s.Node)));

    /// <summary>Volumes in quotes that YAML does not need.</summary>
    internal static IEnumerable<QuotingFault> OfVolumes(Service service) =>
        from scalar in Scalars(service, "volumes")
        where scalar.Node.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted && PlainScalars.IsText(scalar.Node.Value)
        let change = YamlEdit.Restyle(scalar.Node, YamlScalarStyle.Plain)
        where change is not null
        select new QuotingFault(scalar.Node, "without quotes", "YAML needs none here", change) { IsStyle = true };

    private static QuotingFault Style(ComposeScalar scalar, PortQuotes wanted)
    {
        var order = wanted switch { PortQuotes.Double => "in double quotes", PortQuotes.Single => "in single quotes", _ => WithQuotes };
        return new QuotingFault(scalar.Node, order, "so are all ports", Requote(scalar, wanted)) { IsStyle = true };
    }

    // Octal and other numbers that load as another text are those of SL8007.
    private static bool Violates(YamlScalar node, PortQuotes wanted) => node.Tag is null && wanted switch
    {
        PortQuotes.Quoted => node.IsPlain,
        PortQuotes.Double => node.Style is YamlScalarStyle.Plain or YamlScalarStyle.SingleQuoted,
        PortQuotes.Single => node.Style is YamlScalarStyle.Plain or YamlScalarStyle.DoubleQuoted,
        _ => false,
    };

    // A number that has an anchor may be needed as a number elsewhere.
    private static TextChange? Requote(ComposeScalar scalar, PortQuotes wanted) =>
        scalar.Kind != ComposeScalarKind.String && (scalar.LoadedText != scalar.Node.Value || SharedNodes.HoldsAnchor(scalar.Node)) ? null
        : wanted == PortQuotes.Single ? YamlEdit.Restyle(scalar.Node, YamlScalarStyle.SingleQuoted)
        : YamlEdit.Quote(scalar.Node);

    // A range of ports makes several values of one item.
    private static IEnumerable<ComposeScalar> Scalars(Service service, string key) =>
        service.GetItems(key).Select(static i => i.Written).Distinct().OfType<ComposeScalar>().Where(static s => !s.IsNull && s.Node.Parent is YamlSequence);

    private static bool IsOldBoolean(string text) => text is
        "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "no" or "No" or "NO" or "off" or "Off" or "OFF";
}
