FROM maven:3.9.11-eclipse-temurin-25 AS jar
WORKDIR /build
COPY pom.xml LICENSE app-manifest.yml ./
COPY src/main src/main
RUN mvn -B --no-transfer-progress -Dmaven.test.skip=true package

# Java with the modules that the jar needs and no others, and SQLite's library out of the jar, which
# else would unpack it into /tmp at each start: Docker lets nothing be run from there.
FROM eclipse-temurin:25.0.3_9-jdk AS java
COPY --from=jar /build/target/quorate.jar /app/quorate.jar
RUN jlink --output /opt/java --strip-debug --no-header-files --no-man-pages --compress zip-9 \
      --add-modules "$(jdeps --multi-release 25 --ignore-missing-deps --print-module-deps /app/quorate.jar)" \
 && cd /app && jar --extract --file quorate.jar org/sqlite/native/Linux \
 && mv "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" . && rm -r org \
 && mkdir /data

# glibc, an ordinary user, and no shell; see docs/decisions/0028.
FROM gcr.io/distroless/base-nossl-debian13:nonroot
COPY --from=java /opt/java /opt/java
COPY --from=java /app /app
COPY --from=java --chown=nonroot:nonroot --chmod=0750 /data /data
COPY LICENSE jvm.options /app/
# Java notes what a start needs, so that starts are fast; see docs/decisions/0016.
USER root
RUN ["/opt/java/bin/java", "@/app/jvm.options", "-Dorg.sqlite.lib.path=/app", "-XX:AOTCacheOutput=/app/quorate.aot", "-jar", "/app/quorate.jar", "rehearse"]
USER nonroot
WORKDIR /data
ENV HOST=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=jdbc:sqlite:/data/quorate.db
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m --retries=3 \
  CMD ["/opt/java/bin/java", "@/app/jvm.options", "-XX:AOTCache=/app/quorate.aot", "-jar", "/app/quorate.jar", "healthcheck"]
ENTRYPOINT ["/opt/java/bin/java", "@/app/jvm.options", "-Dorg.sqlite.lib.path=/app", "-XX:AOTCache=/app/quorate.aot", "-XX:MaxRAMPercentage=75", "-jar", "/app/quorate.jar"]
CMD ["serve"]
