using System.Text;
using StackLint.Cluster;
using StackLint.Compose.Targets;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Plans a section of <c>.editorconfig</c>: what the files do not show, and the options that most repositories come to need.</summary>
internal sealed class EditorConfigPart : IAdoptionPart
{
    internal const string FileName = ".editorconfig";

    public AdoptionPart Kind => AdoptionPart.EditorConfig;

    public PartPlan Plan(RepositoryFacts repository, PartPlan planned)
    {
        var path = repository.PathOf(FileName);
        if (!File.Exists(path))
        {
            return PartPlan.Write(FileName, null, Encoding.UTF8.GetBytes(Section(repository)));
        }

        var read = SourceFileReader.Read(path, FileName);
        if (!read.Succeeded)
        {
            return PartPlan.Problem($"{FileName}: {read.Problem}");
        }

        var text = read.File.Text.ToString();
        if (text.Contains("stacklint.", StringComparison.OrdinalIgnoreCase))
        {
            return PartPlan.Note($"{FileName} has a section of StackLint");
        }

        // Behind the last line, in the file's own line ends.
        var lineBreak = LineBreakOf(text);
        var between = text.Length == 0 ? "" : text.EndsWith('\n') || text.EndsWith('\r') ? lineBreak : lineBreak + lineBreak;
        var after = read.File.With(text + between + Section(repository).ReplaceLineEndings(lineBreak));
        return PartPlan.Write(FileName, read.File.ToBytes(), after.ToBytes());
    }

    private static string LineBreakOf(string text)
    {
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        return first < 0 || text[first] == '\n' ? "\n" : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
    }

    private static string Section(RepositoryFacts repository)
    {
        var text = new StringBuilder();
        text.Append($"# StackLint, {ToolSource.Repository}: 'stacklint config show FILE' tells what is in force and why.\n");
        text.Append("[*.{yml,yaml}]\n");
        AppendTarget(text, repository);
        AppendOption(text, "stacklint.profile = scale", "severities of a large cluster; default: those of the target");
        if (repository.Count(ComposeTarget.Compose) < repository.ComposeFiles.Length && !repository.Documents.Any(static d => d.ClusterKind != ClusterDocumentKind.Daemon))
        {
            AppendOption(text, "stacklint.cluster_nodes = 5", "how many nodes there are; no document here tells");
        }

        AppendOption(text, "stacklint.category.logging.severity = info", "a whole category: error, warning, info, hidden or none");
        AppendOption(text, "stacklint.sl1001.severity = error", "one rule; 'stacklint explain SL1001' names its options");
        AppendBaseFiles(text, repository);
        return text.ToString();
    }

    private static void AppendTarget(StringBuilder text, RepositoryFacts repository)
    {
        var silent = repository.Silent.Select(static f => f.Path).ToList();
        var (stacks, others) = (
            repository.ComposeFiles.Count(static f => !f.Target!.Reasons.IsEmpty && f.Target.Target == ComposeTarget.Swarm),
            repository.ComposeFiles.Count(static f => !f.Target!.Reasons.IsEmpty && f.Target.Target != ComposeTarget.Swarm));
        // Beside stacks, a file that has Compose's own name may well be what developers run.
        if (silent.Count > 0 && stacks > 0 && others == 0 && !silent.Exists(static p => StemOf(p) is "compose" or "docker-compose"))
        {
            text.Append($"# {Names(silent)} where {(silent.Count == 1 ? "it is" : "they are")} deployed; every other file here is a stack.\n");
            text.Append("stacklint.default_target = swarm\n");
        }
        else if (silent.Count > 0)
        {
            AppendOption(text, "stacklint.default_target = swarm", $"{Names(silent)} where {(silent.Count == 1 ? "it is" : "they are")} deployed; compose is assumed");
        }
        else
        {
            AppendOption(text, "stacklint.target = swarm", "swarm, compose or both; default: what each file shows");
        }
    }

    // Of a main file and what is deployed on top of it only the order is to be told.
    private static void AppendBaseFiles(StringBuilder text, RepositoryFacts repository)
    {
        var names = repository.ComposeFiles.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in names.Order(StringComparer.Ordinal))
        {
            var name = NameOf(path);
            if (name.Split('.') is [var stem, var variant, var extension]
                && stem is "compose" or "docker-compose"
                && variant != "override"
                && names.Contains($"{path[..^name.Length]}{stem}.{extension}"))
            {
                text.Append($"# [{path}]\n");
                AppendOption(text, $"stacklint.base_files = {stem}.{extension}", "loaded first, as with -c");
                return;
            }
        }
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string StemOf(string path) => NameOf(path).Split('.')[0];

    private static string Names(List<string> paths) => paths.Count switch
    {
        1 => $"{paths[0]} does not show",
        2 => $"{paths[0]} and {paths[1]} do not show",
        _ => $"{paths[0]} and {paths.Count - 1} more files do not show",
    };

    private static void AppendOption(StringBuilder text, string option, string meaning) => text.Append($"# {option,-46} # {meaning}\n");
}
