using StackLint.Analysis.Findings;
using StackLint.Tests;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>What the client refuses on deployment is reported with that stage, and nothing else is.</summary>
public sealed class DeployRefusalTests
{
    private const int CorpusBound = 60;

    [SkippableTheory]
    [InlineData("services: {a: {image: x, deploy: {mode: Global}}}")]
    [InlineData("services: {a: {image: x, deploy: {mode: global, replicas: 2}}}")]
    [InlineData("services: {a: {image: x, deploy: {mode: replicated-job, replicas: 2}}}")]
    [InlineData("services: {a: {image: x, networks: [n]}}")]
    [InlineData("services: {a: {image: x, networks: [default]}}")]
    [InlineData("services: {a: {image: x, volumes: ['v:/x']}}")]
    [InlineData("services: {a: {image: x, volumes: [{type: volume, target: /x}]}}")]
    [InlineData("services: {a: {image: x, volumes: [{type: cluster, source: v, target: /x}]}}")]
    [InlineData("services: {a: {image: x, volumes: [{type: image, source: v, target: /x}]}}")]
    [InlineData("services: {a: {image: x, volumes: [{type: other, target: /x}]}}")]
    [InlineData("services: {a: {image: x, volumes: ['/a:/b:nocopy']}}")]
    [InlineData("{services: {a: {image: x, volumes: ['a:/b:shared']}}, volumes: {a: }}")]
    [InlineData("services: {a: {image: x, volumes: [{type: tmpfs, source: y, target: /x}]}}")]
    [InlineData("services: {a: {image: x, volumes: [{type: volume, target: /x, tmpfs: {size: 3}}]}}")]
    [InlineData("services: {a: {image: x, volumes: [{type: npipe, target: /x}]}}")]
    [InlineData("services: {a: {image: x, secrets: [s]}}")]
    [InlineData("services: {a: {image: x, configs: [c]}}")]
    [InlineData("services: {a: {image: x, depends_on: [b], links: [b]}}")]
    [InlineData("{services: {a: {image: x, secrets: [{source: s, target: t}, {source: r, target: t}]}}, secrets: {s: {external: true}, r: {external: true}}}")]
    [InlineData("{services: {a: {image: x, secrets: [{source: s, target: t}, {source: r, target: /t}]}}, secrets: {s: {external: true}, r: {external: true}}}")]
    [InlineData("{services: {a: {image: x, configs: [s, {source: r, target: s}]}}, configs: {s: {external: true}, r: {external: true}}}")]
    [InlineData("services: {a: {image: x, credential_spec: {file: f, registry: r}}}")]
    [InlineData("services: {a: {image: x, credential_spec: {config: c}}}")]
    [InlineData("services: {a: {image: x, healthcheck: {disable: true, test: [CMD, a]}}}")]
    [InlineData("services: {a: {image: x, deploy: {resources: {limits: {cpus: '1,5'}}}}}")]
    [InlineData("services: {a: {image: x, deploy: {resources: {limits: {cpus: '1/2'}}}}}")]
    [InlineData("services: {a: {image: x, deploy: {resources: {reservations: {cpus: '0.0000000001'}}}}}")]
    [InlineData("services: {a: {image: x, deploy: {resources: {reservations: {cpus: '1e-3'}}}}}")]
    [InlineData("services: {a: {image: Foo}}")]
    [InlineData("services: {a: {image: 'Foo/bar:X'}}")]
    [InlineData("services: {a: {image: 'a:b:c'}}")]
    [InlineData("services: {a: {image: 'a/b..c'}}")]
    [InlineData("services: {a: {image: 'a__b--c/d:x@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'}}")]
    [InlineData("services: {a: {image: 'a_-b'}}")]
    [InlineData("services: {a: {image: 'localhost:x/a'}}")]
    [InlineData("services: {a: {build: .}}")]
    [InlineData("services: {a: {image: x, restart: bogus}}")]
    [InlineData("services: {a: {image: x, restart: 'on-failure:x'}}")]
    [InlineData("services: {a: {image: x, restart: 'always:3'}}")]
    [InlineData("services: {a: {image: x, restart: bogus, deploy: {restart_policy: {condition: any}}}}")]
    [InlineData("services: {a: {image: x, deploy: {endpoint_mode: bogus, restart_policy: {condition: always}}}}")]
    [InlineData("{services: {a: {image: x}}, secrets: {s: {}}}")]
    [InlineData("{services: {a: {image: x}}, configs: {s: {name: n}}}")]
    [InlineData("{services: {a: {image: x}}, secrets: {s: {driver: d}}}")]
    public void Client_and_findings_agree(string text)
    {
        var answer = DeployOracle.DeployTexts(text);
        var findings = StackLinter.LintTexts(text);
        Assert.False(findings.HasStage(FindingStage.Load), Describe(findings));
        Assert.True(answer.IsAccepted != findings.HasStage(FindingStage.Deploy), $"{string.Join('\n', answer.Messages)}\n{Describe(findings)}");
    }

    [SkippableFact]
    public void Client_and_findings_agree_on_the_corpus()
    {
        DeployOracle.Require();
        var isFull = Environment.GetEnvironmentVariable("STACKLINT_CONFORMANCE") == "full";
        var accepted = Corpus.Files().Where(static f => f.Verdict == "0").ToList();
        var step = isFull ? 1 : Math.Max(accepted.Count / CorpusBound, 1);
        var wrong = new List<string>();
        for (var i = 0; i < accepted.Count; i += step)
        {
            var (name, path, _) = accepted[i];
            var answer = DeployOracle.Deploy(path);
            if (DependsOnFiles(answer) || IsFragment(answer))
            {
                continue;
            }

            var findings = StackLinter.LintFile(path);
            if (answer.IsAccepted == findings.HasStage(FindingStage.Deploy) || findings.HasStage(FindingStage.Load))
            {
                wrong.Add($"{name}: {string.Join(" | ", answer.Messages)} {Describe(findings)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Whether a secret's file is there is not what the text of a stack says.
    private static bool DependsOnFiles(DeployAnswer answer) => answer.Messages.Any(static m =>
        m.Contains("no such file or directory", StringComparison.Ordinal) || m.Contains("cannot connect", StringComparison.OrdinalIgnoreCase));

    // A service without image and build is taken for a part of one.
    private static bool IsFragment(DeployAnswer answer) => answer.Messages.Any(static m => m.EndsWith("no image specified", StringComparison.Ordinal));

    private static string Describe(IEnumerable<Engine.Results.ReportedDiagnostic> findings) =>
        string.Join('\n', findings.Where(static f => f.Details.Stage is FindingStage.Load or FindingStage.Deploy).Select(static f => $"{f.Details.Stage} {f.Id}: {f.Message}"));
}
