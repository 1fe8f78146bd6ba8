using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Words;
using StackLint.Engine.Packs;
using StackLint.Engine.Results;
using StackLint.Engine.Rules;
using StackLint.Engine.Rules.Loading.ConfigurationProblem;
using StackLint.Engine.Severities;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>Finds mistakes in the keys of an <c>.editorconfig</c> that are ours.</summary>
/// <param name="packs">The rules, for their IDs, categories and options.</param>
internal sealed class EditorConfigChecker(RulePackSet packs)
{
    private const string Prefix = "stacklint.";
    private const string CategoryPrefix = "stacklint.category.";
    private const string SeveritySuffix = ".severity";
    private const string RoslynPrefix = "dotnet_diagnostic.";

    internal IEnumerable<ReportedDiagnostic> Check(SourceFile file)
    {
        List<EditorConfigEntry> entries = [.. EditorConfigText.Read(file.Text)];
        return CheckSections(file, entries).Concat(entries.Select(e => Check(file, e)).OfType<ReportedDiagnostic>());
    }

    // What others write below such a section is not ours to judge.
    private static IEnumerable<ReportedDiagnostic> CheckSections(SourceFile file, List<EditorConfigEntry> entries) =>
        from section in entries.Where(static e => !e.IsPreamble && e.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(static e => e.Section).Distinct()
        let header = file.Text.ToString(section)
        where !EditorConfigSections.CanBeMatched(header)
        select EngineDiagnostic.At(file, section, ConfigurationProblemRule.Descriptor, $"The section '{header}' is no pattern that can be matched; its keys have no effect");

    private ReportedDiagnostic? Check(SourceFile file, EditorConfigEntry entry)
    {
        var problem = Find(entry);
        return problem is not { } found ? null : EngineDiagnostic.At(file, found.Span, ConfigurationProblemRule.Descriptor, found.Message);
    }

    private (TextSpan Span, string Message)? Find(EditorConfigEntry entry)
    {
        if (entry.Key.StartsWith(RoslynPrefix, StringComparison.Ordinal) && entry.Key.EndsWith(SeveritySuffix, StringComparison.Ordinal))
        {
            return CheckRoslynSeverity(entry);
        }

        if (!entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        if (entry.IsPreamble)
        {
            return (entry.KeySpan, $"The key '{entry.Key}' has no effect before the first section; write it below one, such as [*]");
        }

        if (entry.Key.Length >= CategoryPrefix.Length + SeveritySuffix.Length && entry.Key.StartsWith(CategoryPrefix, StringComparison.Ordinal) && entry.Key.EndsWith(SeveritySuffix, StringComparison.Ordinal))
        {
            return CheckCategory(entry);
        }

        if (packs.Options.FirstOrDefault(o => o.Key == entry.Key) is { } option)
        {
            return IsUnset(entry) || option.IsValid(entry.Value)
                ? null
                : (ValueOrKey(entry), $"The value '{entry.Value}' of '{entry.Key}' is not {option.ValueDescription}");
        }

        var id = entry.Key[Prefix.Length..].Split('.')[0];
        if (entry.Key == $"{Prefix}{id}{SeveritySuffix}")
        {
            return packs.Find(id) is null ? UnknownRule(entry, Prefix.Length, id) : CheckWord(entry);
        }

        // A key below an ID is wrong in its ID first.
        return entry.Key.Length > Prefix.Length + id.Length && (LooksLikeId(id) || RuleIdText.IsOfPack(id)) && packs.Find(id) is null
            ? UnknownRule(entry, Prefix.Length, id)
            : (entry.KeySpan, $"The key '{entry.Key}' is unknown{Suggest(entry.Key, KnownKeys())}");
    }

    private (TextSpan Span, string Message)? CheckRoslynSeverity(EditorConfigEntry entry)
    {
        var id = entry.Key[RoslynPrefix.Length..^SeveritySuffix.Length];
        if (packs.Find(id) is null)
        {
            return LooksLikeId(id) ? UnknownRule(entry, RoslynPrefix.Length, id) : null;
        }

        return SeverityWord.IsRoslynWord(entry.Value)
            ? null
            : (ValueOrKey(entry), $"The severity '{entry.Value}' of '{entry.Key}' is not {SeverityWord.RoslynChoices}");
    }

    private (TextSpan Span, string Message)? CheckCategory(EditorConfigEntry entry)
    {
        var category = entry.Key[CategoryPrefix.Length..^SeveritySuffix.Length];
        var known = packs.Rules.Select(static r => r.Descriptor.Category.ToLowerInvariant()).Distinct().ToList();
        return known.Contains(category)
            ? CheckWord(entry)
            : (new TextSpan(entry.KeySpan.Start + CategoryPrefix.Length, category.Length), $"The category '{category}' is unknown{Suggest(category, known)}");
    }

    private static (TextSpan Span, string Message)? CheckWord(EditorConfigEntry entry) =>
        SeverityWord.TryParse(entry.Value, out _)
            ? null
            : (ValueOrKey(entry), $"The severity '{entry.Value}' of '{entry.Key}' is not {SeverityWord.Choices}");

    private (TextSpan Span, string Message) UnknownRule(EditorConfigEntry entry, int start, string id) =>
        (new TextSpan(entry.KeySpan.Start + start, id.Length),
            $"The rule '{id.ToUpperInvariant()}' is unknown{RuleIdText.HintAt(id) ?? Suggest(id.ToUpperInvariant(), packs.Rules.Select(static r => r.Id))}");

    private IEnumerable<string> KnownKeys() =>
        packs.Options.Select(static o => o.Key).Concat(packs.Rules.Select(static r => $"{Prefix}{r.Id.ToLowerInvariant()}{SeveritySuffix}"));

    private static bool LooksLikeId(string id) =>
        id.Length == 6 && id.StartsWith("sl", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsUnset(EditorConfigEntry entry) => entry.Value.Equals("unset", StringComparison.OrdinalIgnoreCase);

    private static TextSpan ValueOrKey(EditorConfigEntry entry) => entry.ValueSpan.IsEmpty ? entry.KeySpan : entry.ValueSpan;

    // One other digit is another rule, not a slip.
    private static string Suggest(string word, IEnumerable<string> known) =>
        !LooksLikeId(word.ToLowerInvariant()) && NearestWord.Find(word, known) is { } near ? $"; did you mean '{near}'?" : "";
}
