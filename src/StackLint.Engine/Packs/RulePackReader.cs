using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Options;
using StackLint.Analysis.Packs;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Packs;

/// <summary>Reads the rules of a pack and checks that they can stand beside the others.</summary>
/// <param name="info">The assembly.</param>
/// <param name="pack">Its rules.</param>
/// <param name="others">The rules that there are already.</param>
internal sealed partial class RulePackReader(RulePackInfo info, IRulePack pack, RulePackSet others)
{
    private const string ReservedPrefix = "SL";

    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    internal LoadedRulePack Read()
    {
        var analyzers = RuleAssemblyLoader.Guard("its list of analyzers failed", () => pack.Analyzers);
        if (analyzers.IsDefaultOrEmpty)
        {
            throw new RulePackException($"it holds no rules; an analyzer is a class that inherits {nameof(ComposeAnalyzer)}");
        }

        return new LoadedRulePack(info, analyzers, [.. analyzers.SelectMany(Read)]);
    }

    private List<RuleInfo> Read(ComposeAnalyzer analyzer)
    {
        var type = analyzer.GetType().Name;
        var (descriptors, options) = RuleAssemblyLoader.Guard($"its analyzer {type} failed", () => (analyzer.SupportedDiagnostics, analyzer.SupportedOptions));
        if (descriptors.IsDefaultOrEmpty)
        {
            throw new RulePackException($"its analyzer {type} declares no rule in {nameof(ComposeAnalyzer.SupportedDiagnostics)}");
        }

        foreach (var option in options)
        {
            Check(option, type);
        }

        return [.. descriptors.Select(d => Read(d, options, type))];
    }

    private RuleInfo Read(DiagnosticDescriptor descriptor, ImmutableArray<RuleOption> options, string analyzer)
    {
        CheckId(descriptor.Id, analyzer);
        _ = RuleAssemblyLoader.Guard($"its rule {descriptor.Id} was not made with {nameof(RuleDescriptor)}.{nameof(RuleDescriptor.Create)}", () => ProfileSeverities.Of(descriptor));
        if (!CategoryPattern().IsMatch(descriptor.Category))
        {
            throw new RulePackException($"the category '{descriptor.Category}' of its rule {descriptor.Id} is no word of letters and digits, so no key in .editorconfig could name it");
        }

        CheckLink(descriptor);
        var page = RuleAssemblyLoader.Guard($"the page of its rule {descriptor.Id} failed", () => pack.ReadPage(descriptor.Id));
        return new RuleInfo(descriptor, options, new RuleHelp(page ?? "")) { Pack = info };
    }

    private void CheckId(string id, string analyzer)
    {
        if (!IdPattern().IsMatch(id))
        {
            throw new RulePackException($"the ID '{id}' of its analyzer {analyzer} is not made of capital letters and then digits, such as ACME1001");
        }

        if (id.TrimEnd("0123456789".ToCharArray()) == ReservedPrefix)
        {
            throw new RulePackException($"the ID {id} of its analyzer {analyzer} begins with {ReservedPrefix}, which is reserved for the built-in rules; take a prefix of your own, such as ACME");
        }

        if (!_owners.TryAdd(id, analyzer))
        {
            throw new RulePackException($"the ID {id} is declared by two analyzers of it, {_owners[id]} and {analyzer}; give one of them another ID");
        }

        if (others.Find(id) is { } other)
        {
            throw new RulePackException(
                other.Pack is { Name: var name, Path: var path }
                    ? name == info.Name ? $"it is given twice, also as {path}" : $"the ID {id} is also a rule of {path}; give one of them another ID, or leave one pack out"
                    : $"the ID {id} is also a built-in rule; give it another ID");
        }
    }

    private static void CheckLink(DiagnosticDescriptor descriptor)
    {
        var link = descriptor.HelpLinkUri;
        if (link.StartsWith(RuleDescriptor.BuiltInPageRoot, StringComparison.Ordinal))
        {
            throw new RulePackException($"the help link of its rule {descriptor.Id} leads to the built-in rules, where its page is not; give {nameof(RuleDescriptor)}.{nameof(RuleDescriptor.Create)} a pageRoot, null for none");
        }

        if (link.Length > 0 && !Uri.TryCreate(link, UriKind.Absolute, out _))
        {
            throw new RulePackException($"the help link '{link}' of its rule {descriptor.Id} is no absolute address");
        }
    }

    private void Check(RuleOption option, string analyzer)
    {
        if (!KeyPattern().IsMatch(option.Key) || option.Key.EndsWith(".severity", StringComparison.Ordinal))
        {
            throw new RulePackException($"the option '{option.Key}' of its analyzer {analyzer} is no key such as stacklint.acme1001.labels: lower case, and not ending with severity");
        }

        // A key is checked once, for all rules that read it.
        if (others.Options.FirstOrDefault(o => o.Key == option.Key) is { } other && other.ValueDescription != option.ValueDescription)
        {
            throw new RulePackException($"the option '{option.Key}' of its analyzer {analyzer} takes {option.ValueDescription}, but {other.ValueDescription} elsewhere; give it another key");
        }
    }

    [GeneratedRegex("^[A-Z]{2,}[0-9]+$", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex CategoryPattern();

    [GeneratedRegex(@"^stacklint\.[a-z0-9_-]+(\.[a-z0-9_-]+)*$", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex KeyPattern();
}
