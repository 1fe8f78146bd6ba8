using System.Text;
using StackLint.Analysis.Findings;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Plans the hook in <c>.pre-commit-config.yaml</c>.</summary>
internal sealed class PreCommitPart : IAdoptionPart
{
    internal const string FileName = ".pre-commit-config.yaml";

    public AdoptionPart Kind => AdoptionPart.PreCommit;

    public PartPlan Plan(RepositoryFacts repository, PartPlan planned)
    {
        var hook = new PreCommitHook(BaselinePart.FileOf(repository, planned), PreCommitFiles.Find(repository));
        var path = repository.PathOf(FileName);
        if (!File.Exists(path))
        {
            return PartPlan.Write(FileName, null, Encoding.UTF8.GetBytes($"# See https://pre-commit.com; 'pre-commit install' sets the hook up in a clone.\nrepos:\n{hook.Lines("  ")}"));
        }

        var read = SourceFileReader.Read(path, FileName);
        if (!read.Succeeded)
        {
            return PartPlan.Problem($"{FileName}: {read.Problem}");
        }

        var yaml = YamlParser.Parse(read.File);
        return PreCommitEdit.HasHook(yaml) ? PartPlan.Note($"{FileName} has the hook{(PreCommitEdit.HasFiles(yaml) ? "" : WhatIsMissed(repository))}")
            : PreCommitEdit.Add(yaml, hook) is { } after ? PartPlan.Write(FileName, read.File.ToBytes(), after.ToBytes())
            : PartPlan.Nothing with { Snippets = [($"{FileName} is not laid out so that an entry can be added; add this below 'repos:'", hook.Lines("  "))] };
    }

    private static string WhatIsMissed(RepositoryFacts repository) => PreCommitFiles.Missed(repository) switch
    {
        [] => "",
        [var only] => $", but it does not run on {only}; give it files: '{PreCommitFiles.OfSearch}'",
        [var first, .. var more] => $", but it does not run on {first} and {Counted.Of(more.Length, "more file")}; give it files: '{PreCommitFiles.OfSearch}'",
    };
}
