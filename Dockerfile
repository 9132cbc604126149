# Dutywatch's one image: the same commands as ./dutywatch, "monitor" where none is named.
FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /source
COPY . .
# What measures and proves stays behind, as in a release.
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package \
    && cd demo/target/lib && rm bench-* proof-* jmh-core-* kafka-streams-test-utils-*

FROM eclipse-temurin:17.0.19_10-jre-noble
# curl asks the monitor whether it is ready (healthcheck of docker-compose.yml).
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /var/lib/dutywatch --create-home dutywatch
COPY --from=build /source/demo/target/lib /opt/dutywatch/lib
COPY --from=build /source/demo/target/classes /opt/dutywatch/classes

# RocksDB allocates outside the heap from many threads: without a bound on glibc's arenas, memory that
# was freed is not given back.
ENV MALLOC_ARENA_MAX=2 \
    DUTYWATCH_DATA_DIR=/var/lib/dutywatch
USER dutywatch
WORKDIR /var/lib/dutywatch
VOLUME /var/lib/dutywatch

# Half of the container's memory is heap; the rest is for RocksDB, threads and code. More flags can be
# given in JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=50", "-XX:+UseParallelGC", \
    "-cp", "/opt/dutywatch/classes:/opt/dutywatch/lib/*", "org.dutywatch.demo.Main"]
CMD ["monitor"]
