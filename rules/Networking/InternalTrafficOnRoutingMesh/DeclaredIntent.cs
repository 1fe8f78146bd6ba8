using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Networking;

/// <summary>Who a port is for, in its author's own words.</summary>
/// <param name="IsInternal">Whether it is for other services; else for the world outside.</param>
/// <param name="Phrase">Where that is said.</param>
internal sealed record DeclaredIntent(bool IsInternal, string Phrase)
{
    internal static readonly RuleOption<IReadOnlyList<string>> ExternalServices = RuleOption.List(
        "stacklint.external_services",
        "Services whose published ports are for the world outside, by name; * stands for any characters");

    internal static readonly RuleOption<IReadOnlyList<string>> InternalServices = RuleOption.List(
        "stacklint.internal_services",
        "Services whose published ports are for other services, by name; * stands for any characters");

    private const string Label = "stacklint.ingress";

    /// <summary>The nearest declaration: a comment, <c>x-stacklint</c>, a label, an option; null when nothing is declared.</summary>
    internal static DeclaredIntent? Find(ComposeAnalysisContext context, Service service, PortMapping port) =>
        FindComment(context.Project, service, port)
        ?? FromWord(service.Extension.Ingress, "x-stacklint")
        ?? FromWord(FindLabel(service), $"label {Label}")
        ?? FindOption(context, service.Name);

    private static DeclaredIntent? FindComment(ComposeProject project, Service service, PortMapping port)
    {
        // The smaller the block a comment covers, the nearer it is to the port.
        var nearest = project.Files
            .SelectMany(static f => f.Directives)
            .Where(d => d.Word is "external" or "internal" && (d.IsAbout(port.Item.Node) || (service.Entry is { } entry && d.IsAbout(entry.Key))))
            .MinBy(static d => d.Covers?.Length);

        return nearest is null ? null : new DeclaredIntent(nearest.Word == "internal", $"a comment says '{nearest.Word}'");
    }

    private static Located<string> FindLabel(Service service) =>
        service.Deploy.Labels.Concat(service.Labels).FirstOrDefault(static l => l.Name.Is(Label))?.Value ?? Located<string>.Absent;

    private static DeclaredIntent? FromWord(Located<string> word, string place) =>
        word.Is("internal") ? new DeclaredIntent(true, $"{place} says 'internal'")
        : word.Is("external") ? new DeclaredIntent(false, $"{place} says 'external'")
        : null;

    private static DeclaredIntent? FindOption(ComposeAnalysisContext context, string name) =>
        context.GetOption(ExternalServices).Any(p => Wildcard.IsMatch(p, name)) ? new DeclaredIntent(false, ExternalServices.Key)
        : context.GetOption(InternalServices).Any(p => Wildcard.IsMatch(p, name)) ? new DeclaredIntent(true, $"{InternalServices.Key} names it")
        : null;
}
