using StackLint.Conformance.Tests.Oracles;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>A tool sees what it is given, and nothing that it takes brings the machine down.</summary>
public sealed class OracleProcessTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private static readonly ProcessBounds Small = new(64L << 20, TimeSpan.FromSeconds(20));

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_program_sees_the_given_variables_alone(bool withLimiter)
    {
        var limiter = Limiter(withLimiter);
        var environment = new Dictionary<string, string> { ["PWD"] = "/not/where/it/runs", ["ONE"] = "1" };
        var answer = OracleProcess.Run(Program("env"), [], Path.GetTempPath(), environment, ProcessBounds.Default, limiter);
        Assert.True(answer.IsAccepted);
        Assert.Equal(["ONE=1", "PWD=/not/where/it/runs"], answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void The_watch_ends_a_program_that_takes_too_much_memory()
    {
        var answer = OracleProcess.Run(Program("dd"), ["if=/dev/zero", "of=/dev/null", "bs=256M", "count=100000"], Path.GetTempPath(), NoVariables, Small, limiter: null);
        Assert.Equal("the tool took more than 64 MiB of memory", answer.Failure);
        Assert.False(answer.IsAccepted);
    }

    [SkippableFact]
    public void The_system_refuses_memory_beyond_the_bound()
    {
        var answer = OracleProcess.Run(Program("dd"), ["if=/dev/zero", "of=/dev/null", "bs=256M", "count=100000"], Path.GetTempPath(), NoVariables, Small, Limiter(true));
        Assert.Equal("the tool died for lack of memory", answer.Failure);
    }

    [SkippableFact]
    public void A_program_that_does_not_end_is_ended()
    {
        var bounds = Small with { Time = TimeSpan.FromSeconds(0.2) };
        var answer = OracleProcess.Run(Program("sleep"), ["100"], Path.GetTempPath(), NoVariables, bounds, limiter: null);
        Assert.Equal("the tool took more than 0.2 s", answer.Failure);
    }

    [SkippableFact]
    public void Status_and_both_streams_of_a_program_are_kept()
    {
        var answer = OracleProcess.Run(Program("sh"), ["-c", "echo out; echo err >&2; exit 3"], Path.GetTempPath(), NoVariables);
        Assert.Equal(new OracleAnswer(3, "out\n", "err\n"), answer);
    }

    [Theory]
    [InlineData("runtime: out of memory: cannot allocate 4194304-byte block (3866624 in use)\nfatal error: out of memory\n")]
    [InlineData("runtime/cgo: pthread_create failed: Resource temporarily unavailable\nSIGABRT: abort\n")]
    [InlineData("fatal error: runtime: cannot allocate memory\n")]
    public void Death_for_lack_of_memory_is_no_refusal(string errors) => Assert.NotNull(OracleAnswer.Ended(2, "", errors).Failure);

    [Theory]
    [InlineData("panic: runtime error: index out of range [0] with length 0\n")]
    [InlineData("services.a.image: out of memory\n")]
    public void A_crash_and_a_refusal_are_answers(string errors) => Assert.Null(OracleAnswer.Ended(2, "", errors).Failure);

    private static string Program(string name)
    {
        var path = OracleProcess.Find(name);
        Skip.If(path is null, $"there is no {name}");
        return path;
    }

    private static string? Limiter(bool wanted) => wanted ? Program("prlimit") : null;
}
